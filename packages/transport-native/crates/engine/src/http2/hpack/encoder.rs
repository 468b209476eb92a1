use super::table::{Found, Table};
use super::{TABLE_SIZE, huffman, integer};

/// Writes the blocks of one connection, in their order.
pub struct Encoder {
    table: Table,
    /// The smallest and the last size that the peer has set since the block before. RFC 7541 §4.2.
    resized: Option<(usize, usize)>,
    /// Counts what has changed in the table.
    generation: u64,
}

impl Default for Encoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Encoder {
    /// With a table of the size that is agreed where nobody says otherwise.
    pub fn new() -> Self {
        Self { table: Table::new(TABLE_SIZE), resized: None, generation: 0 }
    }

    /// The same as before: a block would be written as it was then.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The peer keeps a table of at most this size.
    pub fn resize(&mut self, allowed: usize) {
        let size = allowed.min(TABLE_SIZE);
        if size == self.resized.map_or(self.table.capacity(), |(_, last)| last) {
            return;
        }
        let least = self.resized.map_or(size, |(least, _)| least.min(size));
        self.resized = Some((least, size));
        self.generation += 1;
    }

    /// To be called before the fields of each block.
    pub fn begin(&mut self, block: &mut Vec<u8>) {
        let Some((least, last)) = self.resized.take() else { return };
        for size in [least, last].into_iter().skip(usize::from(least == last)) {
            integer::put(block, 0x20, 5, size);
            self.table.resize(size);
        }
        self.generation += 1;
    }

    /// Adds a field; its name is in lower case.
    pub fn put(&mut self, block: &mut Vec<u8>, name: &[u8], value: &[u8]) {
        let (pattern, bits) = match treatment(name, value) {
            Treatment::Never => (0x10, 4),
            Treatment::Without => (0x00, 4),
            Treatment::Remember => (0x40, 6),
        };
        let index = match self.table.find(name, value) {
            Found::Field(index) if pattern != 0x10 => return integer::put(block, 0x80, 7, index),
            Found::Field(index) | Found::Name(index) => index,
            Found::Nothing => 0,
        };
        integer::put(block, pattern, bits, index);
        if index == 0 {
            put_text(block, name);
        }
        put_text(block, value);
        if pattern == 0x40 {
            self.table.add(name, value);
            self.generation += 1;
        }
    }
}

enum Treatment {
    Remember,
    /// It is hardly ever said twice.
    Without,
    /// Whoever can have others sent beside it must not find out what it is. RFC 7541 §7.1.3.
    Never,
}

fn treatment(name: &[u8], value: &[u8]) -> Treatment {
    match name {
        b"authorization" | b"proxy-authorization" => Treatment::Never,
        b"cookie" if value.len() < 20 => Treatment::Never,
        b":path" | b"content-length" | b"if-modified-since" | b"if-none-match" | b"range" => Treatment::Without,
        _ => Treatment::Remember,
    }
}

fn put_text(block: &mut Vec<u8>, text: &[u8]) {
    let coded = huffman::coded_length(text);
    if coded < text.len() {
        integer::put(block, 0x80, 7, coded);
        return huffman::encode(text, block);
    }
    integer::put(block, 0x00, 7, text.len());
    block.extend_from_slice(text);
}
