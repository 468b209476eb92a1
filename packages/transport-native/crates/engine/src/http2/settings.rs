use super::Fault;
use super::frames::{flags, put_frame, types};
use super::window;

// RFC 9113 §6.5.2.
const HEADER_TABLE_SIZE: u16 = 1;
const ENABLE_PUSH: u16 = 2;
const MAX_CONCURRENT_STREAMS: u16 = 3;
const INITIAL_WINDOW_SIZE: u16 = 4;
const MAX_FRAME_SIZE: u16 = 5;
const MAX_HEADER_LIST_SIZE: u16 = 6;

/// The largest content of a frame that both sides take unless they say otherwise, which this one does not.
pub(super) const FRAME_SIZE: usize = 16_384;

/// What the peer has set.
#[derive(Clone, Copy, Debug)]
pub(super) struct PeerSettings {
    pub header_table_size: u32,
    pub max_concurrent_streams: u32,
    pub initial_window: u32,
    pub max_frame_size: usize,
}

impl PeerSettings {
    pub fn new() -> Self {
        Self {
            header_table_size: 4096,
            max_concurrent_streams: u32::MAX,
            initial_window: 65_535,
            max_frame_size: FRAME_SIZE,
        }
    }

    /// Takes one setting. Those that nobody knows are passed over.
    pub fn set(&mut self, id: u16, value: u32) -> Result<(), Fault> {
        match id {
            HEADER_TABLE_SIZE => self.header_table_size = value,
            // A server may say that it pushes nothing, which it may not do in any case.
            ENABLE_PUSH if value != 0 => return Err(Fault::protocol("SETTINGS that would enable push")),
            MAX_CONCURRENT_STREAMS => self.max_concurrent_streams = value,
            INITIAL_WINDOW_SIZE if i64::from(value) > window::LARGEST => {
                return Err(Fault::flow("SETTINGS of a window larger than any may be"));
            }
            INITIAL_WINDOW_SIZE => self.initial_window = value,
            MAX_FRAME_SIZE if !(FRAME_SIZE..1 << 24).contains(&(value as usize)) => {
                return Err(Fault::protocol("SETTINGS of frames that none may have the size of"));
            }
            MAX_FRAME_SIZE => self.max_frame_size = value as usize,
            _ => {}
        }
        Ok(())
    }
}

/// What this side sets: no push, windows and heads of this size.
pub(super) fn put_own(output: &mut Vec<u8>, header_list_size: usize) {
    let own = [
        (ENABLE_PUSH, 0),
        (INITIAL_WINDOW_SIZE, window::FIRST),
        (MAX_HEADER_LIST_SIZE, u32::try_from(header_list_size).unwrap_or(u32::MAX)),
    ];
    let mut content = Vec::with_capacity(6 * own.len());
    for (id, value) in own {
        content.extend_from_slice(&id.to_be_bytes());
        content.extend_from_slice(&value.to_be_bytes());
    }
    put_frame(output, types::SETTINGS, 0, 0, &content);
}

pub(super) fn put_acknowledgement(output: &mut Vec<u8>) {
    put_frame(output, types::SETTINGS, flags::ACK, 0, &[]);
}
