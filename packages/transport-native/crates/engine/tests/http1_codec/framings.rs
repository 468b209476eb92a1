use trunkline_engine::http1::RequestTraits;

use crate::heads::{GET, check};

const HEAD: RequestTraits = RequestTraits { is_head: true, ..GET };
const CONNECT: RequestTraits = RequestTraits { is_connect: true, ..GET };
const UPGRADE: RequestTraits = RequestTraits { asks_upgrade: true, ..GET };

const OK: &str = "HTTP/1.1 200 OK\r\n";
const END: &str = "\r\n\r\n";

#[test]
fn chunked_alone_is_the_only_coding_section_6_1() {
    check(
        GET,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding:",
        END,
        r"
        chunked                    | \x20chunked                            | 200 Chunked, kept
        in capitals                | \tCHUNKED\x20                          | 200 Chunked, kept
        twice                      | chunked, chunked                       | Coding
        then identity              | chunked, identity                      | Coding
        behind gzip                | gzip, chunked                          | Coding
        in two fields              | chunked\r\nTransfer-Encoding: chunked  | Coding
        identity in a second field | chunked\r\nTransfer-Encoding: identity | Coding
        something like it          | xchunked                               | Coding
        with a parameter           | chunked;q=1                            | Coding
        with a comma               | chunked,                               | Coding
        nothing                    |                                        | Coding
        identity                   | identity                               | Coding
        gzip                       | gzip                                   | Coding
        behind a vertical tab      | \x0bchunked                            | FieldValue
        ",
    );
    let http10 = "HTTP/1.0 200 OK\r\nTransfer-Encoding: ";
    check(GET, http10, END, "in HTTP/1.0 | chunked | CodingInHttp10");
}

#[test]
fn a_length_is_a_plain_number_section_6_2() {
    check(
        GET,
        "HTTP/1.1 200 OK\r\nContent-Length:",
        END,
        r"
        3                        | 3                        | 200 Length(3), kept
        zeros before it          | 000000000000000000000003 | 200 Length(3), kept
        the largest              | 9007199254740991         | 200 Length(9007199254740991), kept
        0                        | 0                        | 200 Empty, kept
        2^53                     | 9007199254740992         | LengthTooLarge
        beyond 64 bits           | 18446744073709551619     | LengthTooLarge
        a plus                   | +3                       | Length
        a minus                  | -3                       | Length
        letters behind it        | 3abc                     | Length
        hexadecimal              | 0x3                      | Length
        a fraction               | 3.0                      | Length
        an exponent              | 3e1                      | Length
        a low line               | 1_000                    | Length
        a blank within           | 1 0                      | Length
        nothing                  |                          | Length
        quotes                   | 'three'                  | Length
        a list                   | 3, 5                     | Length
        a list of the same       | 3, 3                     | Length
        digits of another script | \xd9\xa3                 | Length
        a vertical tab           | \x0b3                    | FieldValue
        ",
    );
}

#[test]
fn two_framings_are_none_section_6_3() {
    check(
        GET,
        OK,
        END,
        r"
        a length and a coding | Content-Length: 3\r\nTransfer-Encoding: chunked | LengthAndCoding
        a coding and a length | Transfer-Encoding: chunked\r\nContent-Length: 3 | LengthAndCoding
        an unknown coding     | Transfer-Encoding: x\r\nContent-Length: 3       | LengthAndCoding
        lengths that differ   | Content-Length: 3\r\nContent-Length: 5          | RepeatedLength
        the same length twice | Content-Length: 3\r\nContent-Length: 3          | RepeatedLength
        ",
    );
    let http10 = "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n";
    check(GET, http10, END, "and a length | Content-Length: 3 | LengthAndCoding");
}

#[test]
fn an_answer_that_may_have_a_body_section_6_3() {
    check(
        GET,
        "HTTP/1.1 ",
        END,
        r"
        no framing               | 200 OK                           | 200 UntilClose
        an error without framing | 500 Sorry                        | 500 UntilClose
        205                      | 205 Reset\r\nContent-Length: 3   | 205 Length(3), kept
        426                      | 426 No\r\nContent-Length: 3      | 426 Length(3), kept
        ",
    );
    check(UPGRADE, OK, END, "declined | Content-Length: 3 | 200 Length(3), kept");
    check(CONNECT, "HTTP/1.1 407 Who?\r\n", END, "no way | Content-Length: 3 | 407 Length(3), kept");
}

// A server that announces a body with a 204 or a 1xx may send it, and it would be taken for the next answer.
#[test]
fn an_answer_that_has_no_body_section_6_3() {
    check(
        GET,
        "HTTP/1.1 ",
        END,
        r"
        204                | 204 No                                | 204 Empty, kept
        204 with length 0  | 204 No\r\nContent-Length: 0           | 204 Empty, kept
        204 with a length  | 204 No\r\nContent-Length: 3           | 204 Empty
        204 in chunks      | 204 No\r\nTransfer-Encoding: chunked  | 204 Empty
        304                | 304 Old\r\nETag: x                    | 304 Empty, kept
        304 with a length  | 304 Old\r\nContent-Length: 3          | 304 Empty, kept
        304 in chunks      | 304 Old\r\nTransfer-Encoding: chunked | 304 Empty, kept
        304 with a list    | 304 Old\r\nContent-Length: 3, 5       | Length
        100                | 100 Go on                             | 100 Empty, kept
        103                | 103 Early\r\nLink: </x>               | 103 Empty, kept
        103 with a length  | 103 Early\r\nContent-Length: 8        | 103 Empty
        101 unasked        | 101 Switch\r\nUpgrade: x              | UnaskedSwitch
        ",
    );
    check(
        HEAD,
        "HTTP/1.1 ",
        END,
        r"
        without framing    | 200 OK                                | 200 Empty, kept
        with a length      | 200 OK\r\nContent-Length: 3           | 200 Empty, kept
        in chunks          | 404 No\r\nTransfer-Encoding: chunked  | 404 Empty, kept
        that closes        | 200 OK\r\nConnection: close           | 200 Empty
        with a list        | 200 OK\r\nContent-Length: 3, 5        | Length
        ",
    );
}

#[test]
fn what_follows_is_another_protocol_section_6_3() {
    let switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n";
    check(UPGRADE, switching, END, "as it was asked for | Upgrade: x | 101 Upgraded");
    check(
        CONNECT,
        "HTTP/1.",
        END,
        r"
        200              | 1 200 Connected                                           | 200 Upgraded
        in HTTP/1.0      | 0 200 Connected                                           | 1.0 200 Upgraded
        with a length    | 1 299 Connected\r\nContent-Length: 3                      | 299 Upgraded
        with nonsense    | 1 200 OK\r\nTransfer-Encoding: x\r\nContent-Length: -3    | 200 Upgraded
        101              | 1 101 Switching Protocols                                 | UnaskedSwitch
        ",
    );
}
