// What Go's client makes of the answers of tests/peers/framing-server.ts, as JSON.
//
//	client <port> <milliseconds> <method of the first framing> <of the second> …
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"sync"
	"time"
)

type read struct {
	First  string `json:"first"`
	Second string `json:"second"`
}

func main() {
	// The transport logs what it finds on idle connections; standard output and error are one to our reader.
	log.SetOutput(io.Discard)
	base := "http://127.0.0.1:" + os.Args[1]
	patience, _ := strconv.Atoi(os.Args[2])
	methods := os.Args[3:]
	reads := make([]read, len(methods))
	var done sync.WaitGroup
	for index, method := range methods {
		done.Add(1)
		go func(index int, method string) {
			defer done.Done()
			client := &http.Client{Transport: &http.Transport{}, Timeout: time.Duration(patience) * time.Millisecond}
			url := fmt.Sprintf("%s/go/%d", base, index)
			reads[index] = read{ask(client, method, url+"/first"), ask(client, "GET", url+"/second")}
		}(index, method)
	}
	done.Wait()
	json.NewEncoder(os.Stdout).Encode(reads)
}

func ask(client *http.Client, method, url string) string {
	request, _ := http.NewRequest(method, url, nil)
	response, err := client.Do(request)
	if err != nil {
		return outcome(err)
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusSwitchingProtocols {
		return "switched"
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return outcome(err)
	}
	return fmt.Sprintf("%d %s", response.StatusCode, body)
}

func outcome(err error) string {
	if late, ok := err.(interface{ Timeout() bool }); ok && late.Timeout() {
		return "waits"
	}
	return "refused"
}
