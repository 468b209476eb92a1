/// What the server says of a user, as servers/user.ts has it.
pub fn body(id: u32) -> String {
    format!(
        r#"{{"id":{id},"name":"User {id}","email":"user{id}@example.org","roles":["reader","writer"],"active":true}}"#
    )
}

pub fn etag(id: u32) -> String {
    format!(r#""user-{id}""#)
}
