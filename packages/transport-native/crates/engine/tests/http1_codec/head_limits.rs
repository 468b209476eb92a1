use trunkline_engine::http1::{HeadLimits, Malformed, head_end, read_head};

use crate::heads::GET;

fn head_with(fields: usize, last_value: usize) -> Vec<u8> {
    let mut head = "HTTP/1.1 200 OK\r\n".to_owned();
    for number in 1..fields {
        head += &format!("x-{number}: {number}\r\n");
    }
    head += &format!("content-length: {}\r\n\r\n", "0".repeat(last_value));
    head.into_bytes()
}

#[test]
fn ten_thousand_fields_and_a_value_of_200_kib_are_taken() {
    for (fields, last_value) in [(10_000, 1), (1, 200 * 1024)] {
        let head = head_with(fields, last_value);
        let read = read_head(&head, &GET, &HeadLimits::default());
        assert_eq!(read.map(|head| head.map(|head| head.len)), Ok(Some(head.len())));
    }
}

#[test]
fn a_head_beyond_its_limits_is_refused_also_before_its_end() {
    let head = head_with(5, 20);
    let whole = head.len();
    let read = |size, fields, len| {
        let limits = HeadLimits { size, fields };
        read_head(&head[..len], &GET, &limits).map(|head| head.is_some())
    };
    let end = |size| head_end(&head, 0, &HeadLimits { size, fields: 5 });
    let too_large = Malformed::HeadTooLarge { limit: whole - 1 };

    assert_eq!(read(whole, 5, whole), Ok(true));
    assert_eq!(read(whole, 5, whole - 1), Ok(false));
    assert_eq!(read(whole - 1, 5, whole), Err(too_large));
    assert_eq!(read(whole - 1, 5, whole - 1), Err(too_large));
    assert_eq!(read(whole, 4, whole), Err(Malformed::TooManyFields { limit: 4 }));
    assert_eq!((end(whole), end(whole - 1)), (Ok(Some(whole)), Err(too_large)));
}

#[test]
fn what_follows_a_head_counts_for_no_limit() {
    let head = head_with(5, 20);
    let followed = [head.as_slice(), &[b'x'; 1000]].concat();
    let limits = HeadLimits { size: head.len(), fields: 5 };

    let read = read_head(&followed, &GET, &limits);

    assert_eq!(read.map(|read| read.map(|read| read.len)), Ok(Some(head.len())));
    assert_eq!(head_end(&followed, 0, &limits), Ok(Some(head.len())));
}
