// Only what rustls does not tell of certificates, and of those it refuses to parse: without verification, any will do.

/// Where the parts of an X.509 certificate lie, each with its tag and length. RFC 5280 §4.1.
pub(super) struct Parts<'a> {
    pub(super) issuer: &'a [u8],
    pub(super) subject: &'a [u8],
    /// The SubjectPublicKeyInfo.
    pub(super) public_key: &'a [u8],
}

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;

/// `None` for what is no certificate.
pub(super) fn parts(certificate: &[u8]) -> Option<Parts<'_>> {
    let mut claims = Element::first(Element::first(certificate)?.of(SEQUENCE)?.content)?.of(SEQUENCE)?.content;
    let mut next = || {
        let element = Element::first(claims)?;
        claims = element.after;
        Some(element)
    };
    let first = next()?;
    let _serial = if first.tag == VERSION { next()? } else { first };
    let _algorithm = next()?;
    let issuer = next()?.of(SEQUENCE)?.whole;
    let _validity = next()?;
    let subject = next()?.of(SEQUENCE)?.whole;
    let public_key = next()?.of(SEQUENCE)?.whole;
    Some(Parts { issuer, subject, public_key })
}

/// One element of DER (X.690 §8.1) and what follows it.
struct Element<'a> {
    tag: u8,
    whole: &'a [u8],
    content: &'a [u8],
    after: &'a [u8],
}

impl<'a> Element<'a> {
    fn first(input: &'a [u8]) -> Option<Self> {
        let (&tag, rest) = input.split_first()?;
        let (&length, mut rest) = rest.split_first()?;
        let length = if length < 0x80 {
            usize::from(length)
        } else {
            let (digits, after) = rest.split_at_checked(usize::from(length & 0x7f))?;
            rest = after;
            if digits.is_empty() || digits.len() > 3 {
                return None;
            }
            digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit))
        };
        let (content, after) = rest.split_at_checked(length)?;
        Some(Self { tag, whole: &input[..input.len() - after.len()], content, after })
    }

    fn of(self, tag: u8) -> Option<Self> {
        (self.tag == tag).then_some(self)
    }
}
