use super::fault::TlsFault;

// RFC 8446 §6 and the registry it names, in OpenSSL's words, of which Node makes its codes.
const ALERTS: [(u8, &str); 30] = [
    (10, "unexpected message"),
    (20, "bad record mac"),
    (21, "decryption failed"),
    (22, "record overflow"),
    (30, "decompression failure"),
    (40, "handshake failure"),
    (41, "no certificate"),
    (42, "bad certificate"),
    (43, "unsupported certificate"),
    (44, "certificate revoked"),
    (45, "certificate expired"),
    (46, "certificate unknown"),
    (47, "illegal parameter"),
    (48, "unknown ca"),
    (49, "access denied"),
    (50, "decode error"),
    (51, "decrypt error"),
    (60, "export restriction"),
    (70, "protocol version"),
    (71, "insufficient security"),
    (80, "internal error"),
    (86, "inappropriate fallback"),
    (90, "user cancelled"),
    (100, "no renegotiation"),
    (109, "missing extension"),
    (110, "unsupported extension"),
    (112, "unrecognized name"),
    (115, "unknown psk identity"),
    (116, "certificate required"),
    (120, "no application protocol"),
];

/// What a peer means that ends TLS by this alert.
pub(super) fn fault(alert: u8) -> TlsFault {
    let known = ALERTS.iter().find(|(number, _)| *number == alert);
    let Some((_, words)) = known else {
        return TlsFault::new("ERR_SSL_TLSV1_ALERT_UNKNOWN", format!("it ended TLS with the alert {alert}"));
    };
    let since = match alert {
        109 | 116 => "TLSV13",
        21 | 22 | 48.. => "TLSV1",
        _ => "SSLV3",
    };
    let advice = match alert {
        40 => "; it shares no version or cipher of TLS with this client, or wants a client certificate",
        70 | 71 => "; it shares no version or cipher of TLS with this client",
        41..=46 | 48 | 49 => "; it does not accept the client certificate, or wants one: pass it as `cert`",
        116 => "; pass a client certificate as `cert`",
        112 => "; it serves no host of that name",
        120 => "; it speaks none of the protocols offered",
        _ => "",
    };
    TlsFault {
        message: format!("it ended TLS with the alert \"{words}\"{advice}"),
        code: format!("ERR_SSL_{since}_ALERT_{}", words.to_ascii_uppercase().replace(' ', "_")),
    }
}
