use crate::certificates::Authority;
use crate::peers::{Pair, VERSIONS, server_config, settings, trusting};
use rustls::server::ServerSessionMemoryCache;
use rustls::{ClientConfig, KeyLog, ServerConfig, SupportedProtocolVersion};
use std::sync::{Arc, Mutex};
use trunkline_engine::tls::{TlsSettings, Verify, client_config};

fn is_resumed(client: &Arc<ClientConfig>, server: &Arc<ServerConfig>, host: &str) -> bool {
    let mut pair = Pair::new(client, server, host);
    pair.settle().expect("a handshake");
    pair.channel.is_resumed()
}

fn server(authority: &Authority, version: &'static SupportedProtocolVersion) -> Arc<ServerConfig> {
    let shown = authority.issue(&["localhost", "other.test", "127.0.0.1"]).shown();
    let mut config = server_config(shown, version);
    config.session_storage = ServerSessionMemoryCache::new(100);
    Arc::new(config)
}

#[test]
fn a_session_is_resumed_with_the_same_name_and_the_same_settings_only() {
    let authority = Authority::named("authority");
    for version in VERSIONS {
        for host in ["localhost", "127.0.0.1"] {
            let (client, server) = (trusting(&authority.pem), server(&authority, version));

            assert!(!is_resumed(&client, &server, host));
            assert!(is_resumed(&client, &server, host));
            assert!(!is_resumed(&client, &server, "other.test"));
            assert!(!is_resumed(&trusting(&authority.pem), &server, host));
        }
    }
}

#[test]
fn a_server_that_forgot_the_session_is_greeted_anew() {
    let authority = Authority::named("authority");
    for version in VERSIONS {
        let client = trusting(&authority.pem);

        assert!(!is_resumed(&client, &server(&authority, version), "localhost"));
        assert!(!is_resumed(&client, &server(&authority, version), "localhost"));
    }
}

#[derive(Debug, Default)]
struct Lines(Mutex<Vec<String>>);

impl KeyLog for Lines {
    fn log(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let line = format!("{label} {} {}", hex(client_random), hex(secret));
        self.0.lock().expect("no panic").push(line);
    }
}

#[test]
fn the_key_log_has_a_line_for_each_secret_as_the_server_knows_it() {
    let authority = Authority::named("authority");
    let labels: [&[&str]; 2] = [
        &["CLIENT_RANDOM"],
        &[
            "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
            "CLIENT_TRAFFIC_SECRET_0",
            "EXPORTER_SECRET",
            "SERVER_HANDSHAKE_TRAFFIC_SECRET",
            "SERVER_TRAFFIC_SECRET_0",
        ],
    ];
    for (version, labels) in VERSIONS.into_iter().zip(labels) {
        let told = Arc::new(Mutex::new(Vec::new()));
        let lines = Arc::clone(&told);
        let keylog: Arc<dyn Fn(&str) + Send + Sync> =
            Arc::new(move |line| lines.lock().expect("no panic").push(line.to_owned()));
        let verify = Verify::Authorities(vec![authority.pem.clone()]);
        let client = client_config(&TlsSettings { keylog: Some(keylog), ..settings(verify) }).expect("a config");
        let known = Arc::new(Lines::default());
        let mut server = server_config(authority.issue(&["localhost"]).shown(), version);
        server.key_log = Arc::<Lines>::clone(&known);
        Pair::new(&client, &Arc::new(server), "localhost").settle().expect("a handshake");

        let sorted = |lines: &Mutex<Vec<String>>| {
            let mut lines = lines.lock().expect("no panic").clone();
            lines.sort();
            lines
        };
        let told = sorted(&told);
        assert_eq!(told, sorted(&known.0));
        assert_eq!(told.iter().filter_map(|line| line.split(' ').next()).collect::<Vec<_>>(), labels);
    }
}
