use super::super::Fault;

/// RFC 7541 §5.1: an integer whose first `bits` bits share a byte with `pattern`.
pub(super) fn put(output: &mut Vec<u8>, pattern: u8, bits: u32, value: usize) {
    let most = (1 << bits) - 1;
    if value < most {
        return output.push(pattern | value as u8);
    }
    output.push(pattern | most as u8);
    let mut rest = value - most;
    while rest >= 128 {
        output.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    output.push(rest as u8);
}

/// Reads one off the front; its first byte is there.
pub(super) fn take(bytes: &mut &[u8], bits: u32) -> Result<usize, Fault> {
    let broken = Fault::compression("a field block that ends in the middle of a number");
    let most = (1 << bits) - 1;
    let (&first, mut rest) = bytes.split_first().ok_or(broken)?;
    let mut value = usize::from(first) & most;
    if value == most {
        let mut shift = 0;
        loop {
            let (&byte, behind) = rest.split_first().ok_or(broken)?;
            rest = behind;
            // 28 bits are more than anything here may count to.
            if shift > 21 {
                return Err(Fault::compression("a field block with a number that is too large"));
            }
            value += usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 128 {
                break;
            }
        }
    }
    *bytes = rest;
    Ok(value)
}
