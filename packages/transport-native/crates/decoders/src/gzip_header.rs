use crate::decoder::Problem;

const HEADER_CHECK: u8 = 2;
const EXTRA_FIELD: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;

#[derive(Clone, Copy)]
enum Part {
    Magic(u8),
    Flags,
    // Time, compression level, operating system.
    Fixed(u8),
    ExtraLow,
    ExtraHigh(u8),
    Extra(u16),
    Text(u8),
    Check(u8),
    End,
}

/// The header of a gzip member, RFC 1952 §2.3, which may be cut anywhere.
pub struct GzipHeader {
    part: Part,
    flags: u8,
}

impl GzipHeader {
    pub fn new() -> Self {
        Self { part: Part::Magic(0), flags: 0 }
    }

    pub fn has_ended(&self) -> bool {
        matches!(self.part, Part::End)
    }

    /// Takes one byte.
    pub fn push(&mut self, byte: u8) -> Result<(), Problem> {
        self.part = match self.part {
            Part::Magic(at) => {
                if byte != [0x1f, 0x8b, 8][usize::from(at)] {
                    return Err("it does not begin as gzip does".into());
                }
                if at < 2 { Part::Magic(at + 1) } else { Part::Flags }
            }
            Part::Flags => {
                if byte > 0x1f {
                    return Err("its gzip header has flags that nobody defined".into());
                }
                self.flags = byte;
                Part::Fixed(6)
            }
            Part::Fixed(1) => self.after(0),
            Part::Fixed(left) => Part::Fixed(left - 1),
            Part::ExtraLow => Part::ExtraHigh(byte),
            Part::ExtraHigh(low) => match u16::from_le_bytes([low, byte]) {
                0 => self.after(EXTRA_FIELD),
                length => Part::Extra(length),
            },
            Part::Extra(1) => self.after(EXTRA_FIELD),
            Part::Extra(left) => Part::Extra(left - 1),
            Part::Text(flag) => {
                if byte == 0 {
                    self.after(flag)
                } else {
                    Part::Text(flag)
                }
            }
            Part::Check(1) => Part::End,
            Part::Check(left) => Part::Check(left - 1),
            Part::End => Part::End,
        };
        Ok(())
    }

    /// The first part that there is behind this one; parts come in the order of their flags, but for the check, which is last.
    fn after(&self, flag: u8) -> Part {
        let has = |later: u8| flag < later && self.flags & later > 0;
        if has(EXTRA_FIELD) {
            Part::ExtraLow
        } else if has(NAME) {
            Part::Text(NAME)
        } else if has(COMMENT) {
            Part::Text(COMMENT)
        } else if self.flags & HEADER_CHECK > 0 {
            Part::Check(2)
        } else {
            Part::End
        }
    }
}
