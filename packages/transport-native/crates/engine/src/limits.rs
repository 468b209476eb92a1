//! Times allowed, kept so that starting and stopping one costs a few writes and no timer.
// Rule 1: limits of one duration expire in the order they start, so a list per duration needs no sorting.
// Rule 2: stopping only unlinks. `next_due` may therefore be too early; `expired` finds out and makes it exact again.

use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Names a limit that was started. What has expired or was stopped leaves a name that stops nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitId {
    index: u32,
    generation: u32,
}

impl LimitId {
    /// Names no limit: for times without end, and before anything was started.
    pub const NONE: Self = Self { index: NOWHERE, generation: 0 };
}

impl Default for LimitId {
    fn default() -> Self {
        Self::NONE
    }
}

const NOWHERE: u32 = u32::MAX;
const LISTS_KEPT: usize = 64;

struct Limit<K> {
    key: K,
    due: Instant,
    list: u32,
    previous: u32,
    /// Of the free ones: the next that is free.
    next: u32,
    generation: u32,
}

struct List {
    duration: Duration,
    first: u32,
    last: u32,
}

/// Limits that run, each with a key that says whose it is.
pub struct Limits<K> {
    limits: Vec<Limit<K>>,
    free: u32,
    lists: Vec<List>,
    by_duration: HashMap<Duration, u32>,
    next_due: Option<Instant>,
    latest: Option<Instant>,
    due_now: Vec<(Instant, K)>,
}

impl<K: Copy> Default for Limits<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Copy> Limits<K> {
    /// None run yet.
    pub fn new() -> Self {
        Self {
            limits: Vec::new(),
            free: NOWHERE,
            lists: Vec::new(),
            by_duration: HashMap::new(),
            next_due: None,
            latest: None,
            due_now: Vec::new(),
        }
    }

    /// A time too long for the clock never ends and is `LimitId::NONE`.
    pub fn start(&mut self, duration: Duration, key: K, now: Instant) -> LimitId {
        // Lists are in order only as long as time does not run backwards.
        let now = self.latest.map_or(now, |latest| latest.max(now));
        self.latest = Some(now);
        let Some(due) = now.checked_add(duration) else {
            return LimitId::NONE;
        };
        let list = self.list_of(duration);
        let previous = self.lists[list as usize].last;
        let id = self.place(Limit { key, due, list, previous, next: NOWHERE, generation: 0 });
        match previous {
            NOWHERE => self.lists[list as usize].first = id.index,
            previous => self.limits[previous as usize].next = id.index,
        }
        self.lists[list as usize].last = id.index;
        self.next_due = Some(self.next_due.map_or(due, |earlier| earlier.min(due)));
        id
    }

    /// Does nothing for what has expired, was stopped, or is none.
    pub fn stop(&mut self, id: LimitId) {
        if self.is_running(id) {
            self.remove(id.index);
        }
    }

    /// Whether it was started and has neither expired nor been stopped.
    pub fn is_running(&self, id: LimitId) -> bool {
        let limit = self.limits.get(id.index as usize);
        limit.is_some_and(|limit| limit.generation == id.generation && limit.list != NOWHERE)
    }

    /// Ends those that are due and adds their keys to `keys`, the one that was due first before the others.
    pub fn expired(&mut self, now: Instant, keys: &mut Vec<K>) {
        if self.next_due.is_none_or(|due| due > now) {
            return;
        }
        self.next_due = None;
        let mut due_now = std::mem::take(&mut self.due_now);
        for list in 0..self.lists.len() {
            loop {
                let first = self.lists[list].first;
                let Some(&Limit { due, key, .. }) = self.limits.get(first as usize) else {
                    break;
                };
                if due > now {
                    self.next_due = Some(self.next_due.map_or(due, |earlier| earlier.min(due)));
                    break;
                }
                self.remove(first);
                due_now.push((due, key));
            }
        }
        due_now.sort_by_key(|&(due, _)| due);
        keys.extend(due_now.drain(..).map(|(_, key)| key));
        self.due_now = due_now;
    }

    /// When to call `expired`. Nothing may be due then, where what was due first has been stopped.
    pub fn next_due(&self) -> Option<Instant> {
        self.next_due
    }

    fn list_of(&mut self, duration: Duration) -> u32 {
        if let Some(&list) = self.by_duration.get(&duration) {
            return list;
        }
        let list = match self.unused_list() {
            Some(list) => list,
            None => self.lists.len(),
        };
        let fresh = List { duration, first: NOWHERE, last: NOWHERE };
        if list == self.lists.len() {
            self.lists.push(fresh);
        } else {
            self.by_duration.remove(&self.lists[list].duration);
            self.lists[list] = fresh;
        }
        self.by_duration.insert(duration, list as u32);
        list as u32
    }

    // Durations that are computed anew each time would otherwise leave a list each.
    fn unused_list(&self) -> Option<usize> {
        if self.lists.len() < LISTS_KEPT {
            return None;
        }
        self.lists.iter().position(|list| list.first == NOWHERE)
    }

    fn place(&mut self, mut limit: Limit<K>) -> LimitId {
        let index = self.free;
        if index == NOWHERE {
            self.limits.push(limit);
            return LimitId { index: self.limits.len() as u32 - 1, generation: 0 };
        }
        let free = &mut self.limits[index as usize];
        self.free = free.next;
        limit.generation = free.generation;
        let generation = limit.generation;
        *free = limit;
        LimitId { index, generation }
    }

    fn remove(&mut self, index: u32) {
        let Limit { list, previous, next, .. } = self.limits[index as usize];
        match previous {
            NOWHERE => self.lists[list as usize].first = next,
            previous => self.limits[previous as usize].next = next,
        }
        match next {
            NOWHERE => self.lists[list as usize].last = previous,
            next => self.limits[next as usize].previous = previous,
        }
        let limit = &mut self.limits[index as usize];
        limit.list = NOWHERE;
        limit.generation = limit.generation.wrapping_add(1);
        limit.next = self.free;
        self.free = index;
    }
}

#[cfg(test)]
mod tests;
