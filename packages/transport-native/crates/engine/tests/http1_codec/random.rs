/// The same numbers for the same seed (xorshift64*), so that a failure can be repeated.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// From 0 to `end`, without it.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end
    }

    pub fn is_one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    pub fn of<Item: Copy>(&mut self, items: &[Item]) -> Item {
        items[self.below(items.len())]
    }

    /// Any byte, and more often one that means something.
    pub fn byte(&mut self) -> u8 {
        if self.is_one_in(2) { self.of(b"\r\n\0 \t:;,=0123af-+x\x7f\x80\xff") } else { self.below(256) as u8 }
    }

    /// Replaces, inserts, removes or repeats a few bytes.
    pub fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..self.below(4) {
            let at = self.below(bytes.len() + 1);
            match self.below(4) {
                0 => bytes.insert(at, self.byte()),
                1 => bytes.truncate(bytes.len() - usize::from(self.is_one_in(4)) * (bytes.len() - at)),
                2 if at < bytes.len() => bytes[at] = self.byte(),
                3 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.extend_from_within(at..),
            }
        }
    }

    /// Cuts `bytes` into pieces, some of them empty, some of them one byte.
    pub fn pieces<'bytes>(&mut self, mut bytes: &'bytes [u8]) -> Vec<&'bytes [u8]> {
        let most = self.of(&[2, 3, 20, bytes.len() + 2]);
        let mut pieces = Vec::new();
        while !bytes.is_empty() {
            let (piece, rest) = bytes.split_at(self.below(most).min(bytes.len()));
            pieces.push(piece);
            bytes = rest;
        }
        pieces
    }
}
