// Two reverse proxies and a server of its own, on Go's net/http: what the tests of tests/peers/go.peers.ts talk to.
//
//	server <certificate> <key> <backend here> <backend there> <here> <there> <TLS here> <TLS there> <own> <TLS own>
package main

import (
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strconv"
	"time"
)

func main() {
	certificate, key := os.Args[1], os.Args[2]
	here, there := before(os.Args[3]), before(os.Args[4])
	own := ownHandler()
	failed := make(chan error)
	for index, handler := range []http.Handler{here, there, here, there, own, own} {
		listener, err := net.Listen("tcp", "127.0.0.1:"+os.Args[5+index])
		if err != nil {
			log.Fatal(err)
		}
		server := &http.Server{Handler: handler, TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
		isSecure := index == 2 || index == 3 || index == 5
		go func() {
			if isSecure {
				failed <- server.ServeTLS(listener, certificate, key)
			} else {
				failed <- server.Serve(listener)
			}
		}()
	}
	log.Fatal(<-failed)
}

// before hands every request on, its target byte for byte.
func before(port string) http.Handler {
	proxy := &httputil.ReverseProxy{
		Director: func(request *http.Request) {
			request.URL = &url.URL{Scheme: "http", Host: "127.0.0.1:" + port, Opaque: request.RequestURI}
			// Else the proxy adds its own.
			request.Header["X-Forwarded-For"] = nil
		},
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		FlushInterval: -1,
		// A client that goes away is what some tests are about.
		ErrorLog: log.New(io.Discard, "", 0),
	}
	return http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		// Else a type is guessed where there is none, if the body is there before the head has been flushed.
		response.Header()["Content-Type"] = nil
		proxy.ServeHTTP(response, request)
	})
}

func ownHandler() http.Handler {
	handler := http.NewServeMux()
	handler.HandleFunc("/trailers", func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("Trailer", "X-Checksum")
		io.WriteString(response, "with trailers")
		response.Header().Set("X-Checksum", "abc")
		response.Header().Set(http.TrailerPrefix+"X-Unannounced", "yes")
	})
	handler.HandleFunc("/interim", func(response http.ResponseWriter, request *http.Request) {
		count, _ := strconv.Atoi(request.URL.Query().Get("count"))
		for index := 0; index < count; index++ {
			response.Header().Set("Link", "</style.css>; rel=preload")
			response.WriteHeader(http.StatusEarlyHints)
		}
		response.Header().Del("Link")
		response.WriteHeader(http.StatusProcessing)
		io.WriteString(response, "after them")
	})
	handler.HandleFunc("/length", func(response http.ResponseWriter, request *http.Request) {
		length, err := io.Copy(io.Discard, request.Body)
		fmt.Fprintf(response, "%d %d %v %v", length, request.ContentLength, request.TransferEncoding, err)
	})
	handler.HandleFunc("/refuses", func(response http.ResponseWriter, _ *http.Request) {
		http.Error(response, "not read", http.StatusExpectationFailed)
	})
	handler.HandleFunc("/dribbles", func(response http.ResponseWriter, _ *http.Request) {
		for index := 0; index < 5; index++ {
			fmt.Fprintf(response, "part %d\n", index)
			response.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	handler.HandleFunc("/breaks", func(response http.ResponseWriter, _ *http.Request) {
		io.WriteString(response, "the beginning")
		response.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
	handler.HandleFunc("/protocol", func(response http.ResponseWriter, request *http.Request) {
		io.WriteString(response, request.Proto)
	})
	return handler
}
