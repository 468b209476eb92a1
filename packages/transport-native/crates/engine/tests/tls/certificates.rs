use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    PublicKeyData, date_time_ymd,
};
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use std::sync::Arc;

/// A certificate and its key.
pub struct Identity {
    pub der: CertificateDer<'static>,
    pub pem: String,
    pub key: KeyPair,
}

impl Identity {
    fn new(certificate: &Certificate, key: KeyPair) -> Self {
        Self { der: certificate.der().clone(), pem: certificate.pem(), key }
    }

    /// As a server shows it, whether or not the key is the certificate's.
    pub fn shown_with(&self, key: &KeyPair) -> Arc<CertifiedKey> {
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key of PKCS #8");
        let key = any_supported_type(&key).expect("a key of P-256");
        Arc::new(CertifiedKey::new(vec![self.der.clone()], key))
    }

    pub fn shown(&self) -> Arc<CertifiedKey> {
        self.shown_with(&self.key)
    }

    pub fn pin(&self) -> [u8; 32] {
        let digest = ring::digest::digest(&ring::digest::SHA256, &self.key.subject_public_key_info());
        digest.as_ref().try_into().expect("32 bytes")
    }
}

pub struct Authority {
    pub pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub fn named(name: &str) -> Self {
        let mut params = CertificateParams::new([]).expect("no names");
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = key();
        let certificate = params.self_signed(&key).expect("a certificate");
        Self { pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }

    pub fn issue(&self, names: &[&str]) -> Identity {
        self.issue_with(names, |_| {})
    }

    pub fn issue_with(&self, names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Identity {
        let (mut params, key) = (leaf(names), key());
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        Identity::new(&certificate, key)
    }
}

pub fn self_signed(names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Identity {
    let (mut params, key) = (leaf(names), key());
    change(&mut params);
    Identity::new(&params.self_signed(&key).expect("a certificate"), key)
}

pub fn expired(params: &mut CertificateParams) {
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2021, 1, 1);
}

pub fn of_the_future(params: &mut CertificateParams) {
    params.not_before = date_time_ymd(2090, 1, 1);
    params.not_after = date_time_ymd(2091, 1, 1);
}

pub fn of_an_authority(params: &mut CertificateParams) {
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
}

pub fn for_clients(params: &mut CertificateParams) {
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
}

/// Of X.509 version 1, which has no extensions. Its signature is nobody's.
pub fn version_one() -> Identity {
    let key = key();
    let algorithm = element(0x30, &[element(0x06, &[vec![0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]])]);
    let name = element(
        0x30,
        &[element(0x31, &[element(0x30, &[element(0x06, &[vec![0x55, 4, 3]]), element(0x0c, &[b"old".to_vec()])])])],
    );
    let validity =
        element(0x30, &[element(0x17, &[b"200101000000Z".to_vec()]), element(0x17, &[b"210101000000Z".to_vec()])]);
    let claims = element(
        0x30,
        &[element(2, &[vec![1]]), algorithm.clone(), name.clone(), validity, name, key.subject_public_key_info()],
    );
    let der = element(0x30, &[claims, algorithm, element(3, &[vec![0; 9]])]);
    Identity { der: CertificateDer::from(der), pem: String::new(), key }
}

fn element(tag: u8, content: &[Vec<u8>]) -> Vec<u8> {
    let content = content.concat();
    let length = u16::try_from(content.len()).expect("a short one").to_be_bytes();
    let mut element = vec![tag];
    match length {
        [0, short] if short < 0x80 => element.push(short),
        [0, short] => element.extend([0x81, short]),
        [high, low] => element.extend([0x82, high, low]),
    }
    element.extend(content);
    element
}

fn leaf(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("names");
    params.distinguished_name.push(DnType::CommonName, "localhost");
    params
}

fn key() -> KeyPair {
    KeyPair::generate().expect("a key")
}
