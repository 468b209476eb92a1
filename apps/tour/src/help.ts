/** What `--help` prints. */
export const help: string = `Usage: npm start                            the tour of unlike transports
       npm start -- [METHOD] URL [OPTIONS]  one request of your own

METHOD is GET where none is given, or POST where there is a body.

  -H, --header "NAME: VALUE"   adds a header; as often as needed
      --json TEXT              sends JSON
  -d, --data TEXT              sends the text, typed as a form unless -H says
      --body                   prints the body alone, for | jq or > file
      --follow                 follows redirects, at most 20
      --proxy URL              goes through http://user:password@host:port
      --http2                  offers HTTP/2
      --ca FILE                trusts the authorities in this PEM file alone
      --insecure               trusts every certificate
      --timeout MS             for connecting and for each wait; 5000 by default
  -h, --help                   prints this

Head and body go to standard output as they arrive. On a terminal, JSON is
indented, and a body that is no text is named instead of printed; anywhere else
every byte is as it was received.

Exit code: 0 when a response came, whatever its status; 1 when none did, with
the reason on standard error; 2 for a command line that cannot be understood.
`;
