use std::collections::VecDeque;

/// RFC 7541 appendix A. The first is at the index 1.
#[rustfmt::skip]
const STATIC: [(&str, &str); 61] = [
    (":authority", ""), (":method", "GET"), (":method", "POST"), (":path", "/"), (":path", "/index.html"),
    (":scheme", "http"), (":scheme", "https"), (":status", "200"), (":status", "204"), (":status", "206"),
    (":status", "304"), (":status", "400"), (":status", "404"), (":status", "500"), ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"), ("accept-language", ""), ("accept-ranges", ""), ("accept", ""),
    ("access-control-allow-origin", ""), ("age", ""), ("allow", ""), ("authorization", ""), ("cache-control", ""),
    ("content-disposition", ""), ("content-encoding", ""), ("content-language", ""), ("content-length", ""),
    ("content-location", ""), ("content-range", ""), ("content-type", ""), ("cookie", ""), ("date", ""), ("etag", ""),
    ("expect", ""), ("expires", ""), ("from", ""), ("host", ""), ("if-match", ""), ("if-modified-since", ""),
    ("if-none-match", ""), ("if-range", ""), ("if-unmodified-since", ""), ("last-modified", ""), ("link", ""),
    ("location", ""), ("max-forwards", ""), ("proxy-authenticate", ""), ("proxy-authorization", ""), ("range", ""),
    ("referer", ""), ("refresh", ""), ("retry-after", ""), ("server", ""), ("set-cookie", ""),
    ("strict-transport-security", ""), ("transfer-encoding", ""), ("user-agent", ""), ("vary", ""), ("via", ""),
    ("www-authenticate", ""),
];

// RFC 7541 §4.1: what an entry counts beyond its bytes.
pub(super) const OVERHEAD: usize = 32;

struct Entry {
    text: Box<[u8]>,
    name_length: usize,
}

/// The static table, and behind it the one that both ends fill alike. RFC 7541 §2.3.
pub(super) struct Table {
    /// The newest first.
    entries: VecDeque<Entry>,
    size: usize,
    capacity: usize,
}

/// Where a field stands in the tables.
pub(super) enum Found {
    Field(usize),
    Name(usize),
    Nothing,
}

impl Table {
    pub fn new(capacity: usize) -> Self {
        Self { entries: VecDeque::new(), size: 0, capacity }
    }

    pub fn capacity(&self) -> usize {
        self.capacity
    }

    pub fn resize(&mut self, capacity: usize) {
        self.capacity = capacity;
        self.make_room(0);
    }

    /// Name and value; `None` for an index that nothing is at.
    pub fn get(&self, index: usize) -> Option<(&[u8], &[u8])> {
        let index = index.checked_sub(1)?;
        if let Some((name, value)) = STATIC.get(index) {
            return Some((name.as_bytes(), value.as_bytes()));
        }
        self.entries.get(index - STATIC.len()).map(|entry| entry.text.split_at(entry.name_length))
    }

    /// What does not fit into all of it empties it. RFC 7541 §4.4.
    pub fn add(&mut self, name: &[u8], value: &[u8]) {
        let size = name.len() + value.len() + OVERHEAD;
        self.make_room(size);
        if size <= self.capacity {
            self.size += size;
            self.entries.push_front(Entry { text: [name, value].concat().into(), name_length: name.len() });
        }
    }

    pub fn find(&self, name: &[u8], value: &[u8]) -> Found {
        let mut found = Found::Nothing;
        for (at, entry) in STATIC.iter().enumerate() {
            if entry.0.len() == name.len() && entry.0.as_bytes() == name {
                if entry.1.as_bytes() == value {
                    return Found::Field(at + 1);
                }
                if matches!(found, Found::Nothing) {
                    found = Found::Name(at + 1);
                }
            }
        }
        for (at, entry) in self.entries.iter().enumerate() {
            let (known, its_value) = entry.text.split_at(entry.name_length);
            if known == name {
                let index = at + 1 + STATIC.len();
                if its_value == value {
                    return Found::Field(index);
                }
                if matches!(found, Found::Nothing) {
                    found = Found::Name(index);
                }
            }
        }
        found
    }

    fn make_room(&mut self, size: usize) {
        while self.size + size > self.capacity
            && let Some(oldest) = self.entries.pop_back()
        {
            self.size -= oldest.text.len() + OVERHEAD;
        }
    }
}
