use super::LookupFault;
use crate::failure::error_code;
use dns_lookup::{AddrInfoHints, LookupError, LookupErrorKind, SockType, getaddrinfo};
use std::io;
use std::net::IpAddr;

/// In the order the system prefers.
pub(super) fn addresses(host: &str) -> Result<Vec<IpAddr>, LookupFault> {
    // What cannot be said to the system, it does not know.
    if host.contains('\0') {
        return Err(not_found());
    }
    // Without a type, each address comes once for every type.
    let hints = AddrInfoHints { socktype: SockType::Stream.into(), ..AddrInfoHints::default() };
    match getaddrinfo(Some(host), None, Some(hints)) {
        Ok(found) => Ok(found.flatten().map(|found| found.sockaddr.ip()).collect()),
        Err(error) => Err(fault(error)),
    }
}

pub(super) fn not_found() -> LookupFault {
    LookupFault { message: "no such name in DNS".to_owned(), code: "ENOTFOUND" }
}

fn fault(error: LookupError) -> LookupFault {
    use LookupErrorKind as Kind;
    let kind = error.kind();
    if matches!(kind, Kind::NoName | Kind::NoData | Kind::Service) {
        return not_found();
    }
    let told = |message: &str, code| LookupFault { message: message.to_owned(), code };
    match kind {
        Kind::Again => told("the DNS server did not answer; try again later", "EAI_AGAIN"),
        Kind::Memory => told("there is no memory to look its name up", "EAI_MEMORY"),
        kind => {
            let error = io::Error::from(error);
            let code = match (kind, error_code(&error)) {
                (Kind::System, "") => "EAI_SYSTEM",
                (_, "") => "EAI_FAIL",
                (_, code) => code,
            };
            told(&error.to_string(), code)
        }
    }
}
