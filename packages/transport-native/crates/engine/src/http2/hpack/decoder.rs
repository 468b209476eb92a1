use super::super::Fault;
use super::table::Table;
use super::{TABLE_SIZE, huffman, integer};

/// Reads the blocks of one connection, in their order: each depends on those before it.
pub struct Decoder {
    table: Table,
    name: Vec<u8>,
    value: Vec<u8>,
}

impl Default for Decoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Decoder {
    /// With a table of the size that is agreed where nobody says otherwise.
    pub fn new() -> Self {
        Self { table: Table::new(TABLE_SIZE), name: Vec::new(), value: Vec::new() }
    }

    /// Calls `visit` with each field. After a fault the tables of both ends differ, and the connection is of no use.
    pub fn decode(&mut self, mut block: &[u8], mut visit: impl FnMut(&[u8], &[u8])) -> Result<(), Fault> {
        let mut has_field = false;
        while let Some(&first) = block.first() {
            if first & 0xe0 == 0x20 {
                if has_field {
                    return Err(Fault::compression("a change of the table's size behind a field"));
                }
                let size = integer::take(&mut block, 5)?;
                if size > TABLE_SIZE {
                    return Err(Fault::compression("a table larger than was allowed"));
                }
                self.table.resize(size);
                continue;
            }
            has_field = true;
            if first & 0x80 != 0 {
                let index = integer::take(&mut block, 7)?;
                let (name, value) = self.table.get(index).ok_or(NOWHERE)?;
                visit(name, value);
                continue;
            }
            let is_remembered = first & 0x40 != 0;
            let index = integer::take(&mut block, if is_remembered { 6 } else { 4 })?;
            self.name.clear();
            if index == 0 {
                take_text(&mut block, &mut self.name)?;
            } else {
                self.name.extend_from_slice(self.table.get(index).ok_or(NOWHERE)?.0);
            }
            self.value.clear();
            take_text(&mut block, &mut self.value)?;
            if is_remembered {
                self.table.add(&self.name, &self.value);
            }
            visit(&self.name, &self.value);
        }
        Ok(())
    }
}

const NOWHERE: Fault =
    Fault { code: super::super::ErrorCode::COMPRESSION_ERROR, reason: "a field with an index that nothing is at" };

fn take_text(block: &mut &[u8], text: &mut Vec<u8>) -> Result<(), Fault> {
    let is_coded = block.first().is_some_and(|first| first & 0x80 != 0);
    let length = integer::take(block, 7)?;
    let (bytes, rest) =
        block.split_at_checked(length).ok_or(Fault::compression("a text that is longer than its field block"))?;
    *block = rest;
    if is_coded {
        return huffman::decode(bytes, text);
    }
    text.extend_from_slice(bytes);
    Ok(())
}
