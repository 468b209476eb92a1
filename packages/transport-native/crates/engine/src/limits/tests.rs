use super::{LISTS_KEPT, LimitId, Limits};
use std::time::{Duration, Instant};

const fn ms(count: u64) -> Duration {
    Duration::from_millis(count)
}

fn expired(limits: &mut Limits<u32>, now: Instant) -> Vec<u32> {
    let mut keys = Vec::new();
    limits.expired(now, &mut keys);
    keys
}

#[test]
fn limits_expire_when_they_are_due_the_earliest_first() {
    let start = Instant::now();
    let mut limits = Limits::new();
    for (key, duration, at) in [(1, 50, 0), (2, 10, 5), (3, 50, 7), (4, 10, 10), (5, 0, 12), (6, 45, 12)] {
        limits.start(ms(duration), key, start + ms(at));
    }

    assert_eq!(limits.next_due(), Some(start + ms(12)));
    assert_eq!(expired(&mut limits, start + ms(11)), []);
    assert_eq!(expired(&mut limits, start + ms(15)), [5, 2]);
    assert_eq!(limits.next_due(), Some(start + ms(20)));
    assert_eq!(expired(&mut limits, start + ms(100)), [4, 1, 3, 6]);
    assert_eq!((limits.next_due(), expired(&mut limits, start + ms(1000))), (None, vec![]));
}

#[test]
fn a_limit_that_was_stopped_does_not_expire_and_costs_one_look_at_most() {
    let start = Instant::now();
    let mut limits = Limits::new();
    let [first, second, third] = [1, 2, 3].map(|key| limits.start(ms(10), key, start));
    limits.start(ms(30), 4, start);
    limits.stop(second);
    limits.stop(first);
    limits.stop(first);
    limits.stop(third);

    assert_eq!(limits.next_due(), Some(start + ms(10)));
    assert_eq!(expired(&mut limits, start + ms(10)), []);
    assert_eq!(limits.next_due(), Some(start + ms(30)));
    assert_eq!(expired(&mut limits, start + ms(30)), [4]);
}

#[test]
fn a_name_of_before_stops_nothing_that_runs_now() {
    let start = Instant::now();
    let mut limits = Limits::new();
    let stopped = limits.start(ms(10), 1, start);
    limits.stop(stopped);
    let over = limits.start(ms(10), 2, start);
    assert_eq!(expired(&mut limits, start + ms(10)), [2]);
    let running = limits.start(ms(10), 3, start + ms(10));
    for id in [stopped, over, LimitId::NONE, LimitId::default()] {
        limits.stop(id);
        assert!(!limits.is_running(id));
    }

    assert!(limits.is_running(running));
    assert_eq!(expired(&mut limits, start + ms(20)), [3]);
    assert!(!limits.is_running(running));
}

#[test]
fn a_time_without_end_needs_no_clock() {
    let mut limits = Limits::new();
    let id = limits.start(Duration::MAX, 1, Instant::now());

    assert_eq!((id, limits.next_due()), (LimitId::NONE, None));
}

#[test]
fn a_clock_that_is_read_late_spoils_no_order() {
    let start = Instant::now();
    let mut limits = Limits::new();
    limits.start(ms(10), 1, start + ms(5));
    limits.start(ms(10), 2, start);

    assert_eq!(expired(&mut limits, start + ms(14)), []);
    assert_eq!(expired(&mut limits, start + ms(15)), [1, 2]);
}

#[test]
fn durations_that_are_never_the_same_leave_nothing_behind() {
    let start = Instant::now();
    let mut limits = Limits::new();
    let lasting = limits.start(ms(1_000_000), 0, start);
    for round in 1..10_000 {
        let id = limits.start(ms(round), round as u32, start);
        limits.stop(id);
    }

    assert!(limits.lists.len() <= LISTS_KEPT && limits.by_duration.len() == limits.lists.len());
    assert_eq!(limits.limits.len(), 2);
    assert!(limits.is_running(lasting));
    assert_eq!(expired(&mut limits, start + ms(1_000_000)), [0]);
}

#[test]
fn it_does_what_a_sorted_list_would_do() {
    for seed in 1..=50_u64 {
        let mut state = seed;
        let mut below = |limit: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % limit
        };
        let start = Instant::now();
        let (mut limits, mut model) = (Limits::new(), Vec::<(Instant, u32, LimitId)>::new());
        let mut now = start;
        for key in 0..2000 {
            match below(4) {
                0 | 1 => {
                    let duration = ms([0, 5, 100, 3000, below(200)][below(5) as usize]);
                    let id = limits.start(duration, key, now);
                    model.push((now + duration, key, id));
                }
                2 if !model.is_empty() => {
                    let (_, _, id) = model.swap_remove(below(model.len() as u64) as usize);
                    limits.stop(id);
                }
                _ => {
                    now += ms(below(20));
                    let mut due: Vec<_> = model.extract_if(.., |(due, _, _)| *due <= now).collect();
                    due.sort_by_key(|&(due, _, _)| due);
                    let found = expired(&mut limits, now);
                    let mut keys: Vec<_> = due.iter().map(|&(_, key, _)| key).collect();
                    let dues = |key: &u32| due.iter().find(|(_, other, _)| other == key).map(|&(due, _, _)| due);
                    assert!(found.is_sorted_by_key(dues), "seed {seed}");
                    let mut found = found;
                    found.sort_unstable();
                    keys.sort_unstable();
                    assert_eq!(found, keys, "seed {seed}");
                }
            }
            let exact = model.iter().map(|&(due, _, _)| due).min();
            assert!(exact.is_none_or(|exact| limits.next_due().is_some_and(|due| due <= exact)), "seed {seed}");
            assert!(model.iter().all(|&(_, _, id)| limits.is_running(id)), "seed {seed}");
        }
    }
}
