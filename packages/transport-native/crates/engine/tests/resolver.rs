//! Names to addresses, on threads that the engine does not wait for.
use std::net::IpAddr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use trunkline_engine::resolver::{Found, Lookup, LookupFault, Resolver, Ticket};

const PATIENCE: Duration = Duration::from_secs(20);

/// A resolver whose lookups say that they have begun and wait until they are let go.
struct Gated {
    resolver: Resolver,
    notified: Receiver<()>,
    begun: Receiver<String>,
    go: Sender<()>,
}

fn gated(answer: impl Fn(&str) -> Result<Vec<IpAddr>, LookupFault> + Send + Sync + 'static) -> Gated {
    let (notify, notified) = channel();
    let (begin, begun) = channel();
    let (go, gate) = channel();
    let (begin, gate) = (Mutex::new(begin), Mutex::new(gate));
    let notify = Mutex::new(notify);
    let resolver = Resolver::with_lookup(
        Arc::new(move || notify.lock().expect("no panic").send(()).unwrap_or_default()),
        Arc::new(move |host: &str| {
            let _ = begin.lock().expect("no panic").send(host.to_owned());
            let _: Result<(), _> = gate.lock().expect("no panic").recv();
            answer(host)
        }),
    );
    Gated { resolver, notified, begun, go }
}

impl Gated {
    fn pending(&mut self, host: &str, now: Instant) -> Ticket {
        match self.resolver.resolve(host, now) {
            Lookup::Pending(ticket) => ticket,
            known => panic!("{host} is {known:?}"),
        }
    }

    fn let_go(&mut self, count: usize) -> Vec<(Ticket, Found)> {
        for _ in 0..count {
            self.go.send(()).expect("a lookup");
        }
        for _ in 0..count {
            self.notified.recv_timeout(PATIENCE).expect("a notice");
        }
        let mut answers = self.resolver.answers();
        answers.sort_by_key(|&(ticket, _)| ticket);
        answers
    }
}

fn loopback(last: u8) -> IpAddr {
    IpAddr::from([127, 0, 0, last])
}

fn known(addresses: &[IpAddr]) -> Lookup {
    Lookup::Known(addresses.into())
}

#[test]
fn an_address_is_known_without_a_lookup() {
    let mut gated = gated(|_| panic!("it is looked up"));
    let now = Instant::now();

    for text in ["127.0.0.1", "::1", "2001:db8::7"] {
        assert_eq!(gated.resolver.resolve(text, now), known(&[text.parse().expect("an address")]));
    }
}

#[test]
fn one_lookup_serves_all_who_ask_meanwhile_and_is_remembered_for_a_while() {
    let mut gated = gated(|_| Ok(vec![loopback(2), loopback(1)]));
    let now = Instant::now();
    let ticket = gated.pending("a.test", now);
    assert_eq!(gated.pending("a.test", now), ticket);
    let other = gated.pending("b.test", now);
    let found: Arc<[IpAddr]> = [loopback(2), loopback(1)].into();

    assert_eq!(gated.let_go(2), [(ticket, Ok(Arc::clone(&found))), (other, Ok(Arc::clone(&found)))]);
    let soon = Instant::now() + Duration::from_secs(9);
    assert_eq!(gated.resolver.resolve("a.test", soon), Lookup::Known(found));
    assert_ne!(gated.pending("a.test", soon + Duration::from_secs(2)), ticket);
    assert_eq!(gated.resolver.answers(), []);
}

#[test]
fn a_failure_is_told_and_not_remembered() {
    let fault = LookupFault { message: "no such name in DNS".to_owned(), code: "ENOTFOUND" };
    let told = fault.clone();
    let mut gated = gated(move |host| match host {
        "none.test" => Err(fault.clone()),
        "panic.test" => panic!("a lookup that panics, as this test wants it"),
        _ => Ok(Vec::new()),
    });
    let now = Instant::now();
    for host in ["none.test", "empty.test", "none.test"] {
        let ticket = gated.pending(host, now);
        assert_eq!(gated.let_go(1), [(ticket, Err(told.clone()))], "{host}");
    }
    let ticket = gated.pending("panic.test", now);
    let broken = LookupFault { message: "the system's lookup broke down".to_owned(), code: "EAI_FAIL" };

    assert_eq!(gated.let_go(1), [(ticket, Err(broken))]);
}

#[test]
fn no_more_than_four_lookups_run_at_a_time_and_threads_are_used_again() {
    let threads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&threads);
    let mut gated = gated(move |_| {
        seen.lock().expect("no panic").push(thread::current().id());
        Ok(vec![loopback(1)])
    });
    let now = Instant::now();
    let tickets: Vec<_> = (0..20).map(|number| gated.pending(&format!("{number}.test"), now)).collect();
    let mut begun: Vec<_> = (0..4).map(|_| gated.begun.recv_timeout(PATIENCE).expect("a lookup")).collect();
    begun.sort();
    // The gate lets nobody through, so a fifth would have begun only if it did not wait for its turn.
    assert_eq!((begun.join(" "), gated.begun.try_recv().ok()), ("0.test 1.test 2.test 3.test".to_owned(), None));
    let answered: Vec<_> = gated.let_go(20).into_iter().map(|(ticket, _)| ticket).collect();
    assert_eq!(answered, tickets);

    let ticket = gated.pending("later.test", now);
    assert_eq!(gated.let_go(1)[0].0, ticket);
    let mut used = threads.lock().expect("no panic").clone();
    used.sort_by_key(|id| format!("{id:?}"));
    used.dedup();
    assert!(used.len() <= 4, "{used:?}");
}

#[test]
fn so_many_names_are_remembered_and_the_oldest_goes_first() {
    let mut gated = gated(|_| Ok(vec![loopback(1)]));
    let now = Instant::now();
    for number in 0..257 {
        gated.pending(&format!("{number}.test"), now);
        gated.let_go(1);
    }

    let soon = Instant::now() + Duration::from_secs(1);
    let found = |gated: &mut Gated, host: &str| gated.resolver.resolve(host, soon);
    assert_eq!(found(&mut gated, "1.test"), known(&[loopback(1)]));
    assert_eq!(found(&mut gated, "256.test"), known(&[loopback(1)]));
    assert!(matches!(found(&mut gated, "0.test"), Lookup::Pending(_)));
}

#[test]
fn whoever_drops_it_does_not_wait_and_hears_no_more() {
    let mut gated = gated(|_| Ok(vec![loopback(1)]));
    gated.pending("slow.test", Instant::now());
    gated.begun.recv_timeout(PATIENCE).expect("a lookup");
    drop(gated.resolver);
    gated.go.send(()).expect("a lookup that is still under way");

    // The thread ends, and with it whatever could notify.
    assert_eq!(gated.notified.recv_timeout(PATIENCE), Err(std::sync::mpsc::RecvTimeoutError::Disconnected));
}

#[test]
fn its_threads_can_be_waited_for() {
    let mut gated = gated(|_| Ok(vec![loopback(1)]));
    gated.pending("a.test", Instant::now());
    gated.begun.recv_timeout(PATIENCE).expect("a lookup");
    gated.go.send(()).expect("a lookup");
    gated.resolver.join();

    assert!(gated.go.send(()).is_err(), "a thread is left");
}

#[test]
fn the_system_knows_localhost_and_nothing_that_is_no_name() {
    let (notify, notified) = channel();
    let notify = Mutex::new(notify);
    let mut resolver = Resolver::new(Arc::new(move || notify.lock().expect("no panic").send(()).unwrap_or_default()));
    let mut answer = |host: &str| {
        assert!(matches!(resolver.resolve(host, Instant::now()), Lookup::Pending(_)));
        notified.recv_timeout(PATIENCE).expect("a notice");
        let [(_, found)] = <[_; 1]>::try_from(resolver.answers()).expect("one answer");
        found
    };

    let found = answer("localhost").expect("an address");
    assert!(found.iter().all(IpAddr::is_loopback) && !found.is_empty(), "{found:?}");
    let mut once = found.to_vec();
    once.dedup();
    assert_eq!(once, *found);
    for no_name in ["a\0b".to_owned(), String::new(), "a".repeat(64)] {
        let fault = answer(&no_name).expect_err("no name");
        assert_eq!((fault.code, fault.message.as_str()), ("ENOTFOUND", "no such name in DNS"), "{no_name:?}");
    }
}
