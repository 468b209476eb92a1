//! Happy Eyeballs, RFC 8305: an address that is slow runs on while the next is tried beside it, and the first wins.

use std::net::IpAddr;
use std::time::{Duration, Instant};

/// What to do next in a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Begin to connect to this address, then ask again.
    Start(IpAddr),
    /// Ask again then, unless an attempt ends before.
    WaitUntil(Instant),
    /// Every address has been tried: what runs decides.
    Nothing,
}

/// Says which address is tried when. Whoever drives it ends the race by dropping it with the attempts that lost.
#[derive(Debug)]
pub struct Race<E> {
    waiting: std::vec::IntoIter<IpAddr>,
    racing: Vec<IpAddr>,
    head_start: Duration,
    turn: Option<Instant>,
    last_error: Option<E>,
}

impl<E> Race<E> {
    /// An address gets `head_start`, or until it fails, before the next is tried.
    pub fn new(addresses: &[IpAddr], head_start: Duration) -> Self {
        Self {
            waiting: interleaved(addresses).into_iter(),
            racing: Vec::new(),
            head_start,
            turn: None,
            last_error: None,
        }
    }

    /// To be asked until it is no longer `Start`: at first, when the time of `WaitUntil` has come, and after `failed`.
    pub fn next(&mut self, now: Instant) -> Step {
        let is_turn = self.racing.is_empty() || self.turn.is_some_and(|turn| turn <= now);
        if !is_turn && !self.waiting.as_slice().is_empty() {
            // Without a turn the head start has no end.
            return self.turn.map_or(Step::Nothing, Step::WaitUntil);
        }
        let Some(address) = self.waiting.next() else {
            return Step::Nothing;
        };
        self.racing.push(address);
        self.turn = now.checked_add(self.head_start);
        Step::Start(address)
    }

    /// An attempt has ended without a connection, so it is the next one's turn. Counts once for each that was started.
    pub fn failed(&mut self, address: IpAddr, error: E, now: Instant) {
        let Some(place) = self.racing.iter().position(|&racing| racing == address) else {
            return;
        };
        self.racing.swap_remove(place);
        self.last_error = Some(error);
        self.turn = Some(now);
    }

    /// Nothing runs and nothing is left to try.
    pub fn is_lost(&self) -> bool {
        self.racing.is_empty() && self.waiting.as_slice().is_empty()
    }

    /// The last to fail speaks for all. `None` where there was no address.
    pub fn into_error(self) -> Option<E> {
        self.last_error
    }
}

/// By turns of both families, beginning with that of the first. RFC 8305 §4.
pub fn interleaved(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let begins_with_six = addresses.first().is_some_and(IpAddr::is_ipv6);
    let (first, second): (Vec<IpAddr>, Vec<IpAddr>) =
        addresses.iter().partition(|address| address.is_ipv6() == begins_with_six);
    let mut order = Vec::with_capacity(addresses.len());
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    while order.len() < addresses.len() {
        order.extend(first.next());
        order.extend(second.next());
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{Race, Step, interleaved};
    use std::net::IpAddr;
    use std::time::{Duration, Instant};

    const HEAD_START: Duration = Duration::from_millis(250);

    fn addresses(texts: &[&str]) -> Vec<IpAddr> {
        texts.iter().map(|text| text.parse().expect("an address")).collect()
    }

    #[test]
    fn families_take_turns_beginning_with_that_of_the_first() {
        for (given, expected) in [
            ("", ""),
            ("10.0.0.1", "10.0.0.1"),
            ("::1 ::2 10.0.0.1", "::1 10.0.0.1 ::2"),
            ("10.0.0.1 10.0.0.2 10.0.0.3 ::1", "10.0.0.1 ::1 10.0.0.2 10.0.0.3"),
            ("10.0.0.1 ::1 ::2 ::3", "10.0.0.1 ::1 ::2 ::3"),
            ("::1 ::2", "::1 ::2"),
        ] {
            let split = |text: &str| addresses(&text.split_whitespace().collect::<Vec<_>>());
            assert_eq!(interleaved(&split(given)), split(expected), "{given}");
        }
    }

    #[test]
    fn an_address_gets_its_head_start_before_the_next_is_tried_beside_it() {
        let start = Instant::now();
        let all = addresses(&["::1", "10.0.0.1", "10.0.0.2"]);
        let mut race: Race<&str> = Race::new(&all, HEAD_START);

        assert_eq!(race.next(start), Step::Start(all[0]));
        assert_eq!(race.next(start), Step::WaitUntil(start + HEAD_START));
        assert_eq!(race.next(start + HEAD_START / 2), Step::WaitUntil(start + HEAD_START));
        assert_eq!(race.next(start + HEAD_START), Step::Start(all[1]));
        assert_eq!(race.next(start + HEAD_START), Step::WaitUntil(start + HEAD_START * 2));
        assert_eq!(race.next(start + HEAD_START * 3), Step::Start(all[2]));
        assert_eq!(race.next(start + HEAD_START * 9), Step::Nothing);
        assert!(!race.is_lost());
    }

    #[test]
    fn an_address_that_fails_gives_way_at_once_and_the_next_has_a_head_start_of_its_own() {
        let start = Instant::now();
        let later = start + Duration::from_millis(20);
        let all = addresses(&["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
        let mut race = Race::new(&all, HEAD_START);
        race.next(start);
        race.failed(all[0], "refused", later);

        assert_eq!(race.next(later), Step::Start(all[1]));
        assert_eq!(race.next(later), Step::WaitUntil(later + HEAD_START));
    }

    #[test]
    fn an_earlier_one_that_fails_lets_the_next_begin_beside_those_that_run() {
        let start = Instant::now();
        let all = addresses(&["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
        let mut race = Race::new(&all, HEAD_START);
        race.next(start);
        race.next(start + HEAD_START);
        let later = start + HEAD_START * 5 / 4;
        race.failed(all[0], "unreachable", later);

        assert_eq!(race.next(later), Step::Start(all[2]));
        assert_eq!(race.next(later), Step::Nothing);
    }

    #[test]
    fn where_all_fail_the_last_says_why() {
        let start = Instant::now();
        let all = addresses(&["10.0.0.1", "10.0.0.2"]);
        let mut race = Race::new(&all, HEAD_START);
        race.next(start);
        race.next(start + HEAD_START);
        race.failed(all[1], "unreachable", start + HEAD_START);
        race.failed(all[1], "said twice", start + HEAD_START);
        assert!(!race.is_lost());
        race.failed(all[0], "refused", start + HEAD_START);

        assert!(race.is_lost());
        assert_eq!(race.next(start + HEAD_START * 9), Step::Nothing);
        assert_eq!(race.into_error(), Some("refused"));
    }

    #[test]
    fn without_an_address_it_is_lost_from_the_start() {
        let mut race: Race<&str> = Race::new(&[], HEAD_START);

        assert_eq!(race.next(Instant::now()), Step::Nothing);
        assert!(race.is_lost());
        assert_eq!(race.into_error(), None);
    }

    #[test]
    fn a_head_start_without_end_leaves_the_next_to_a_failure() {
        let start = Instant::now();
        let all = addresses(&["10.0.0.1", "10.0.0.2"]);
        let mut race = Race::new(&all, Duration::MAX);

        assert_eq!(race.next(start), Step::Start(all[0]));
        assert_eq!(race.next(start), Step::Nothing);
        assert!(!race.is_lost());
        race.failed(all[0], "refused", start);
        assert_eq!(race.next(start), Step::Start(all[1]));
    }
}
