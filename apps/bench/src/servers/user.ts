/** What the server knows of a user: about 100 bytes of JSON, no two users alike. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

export function userOf(id: number): User {
  return { id, name: `User ${id}`, email: `user${id}@example.org`, roles: ["reader", "writer"], active: true };
}

export function etagOf(id: number): string {
  return `"user-${id}"`;
}

/** The value has every field of the user. By hand, because a general comparison would cost a hundredth of a GET. */
export function isUser(value: unknown, { id, name, email, roles, active }: User): boolean {
  const user = (value ?? {}) as Partial<User>;
  return (
    user.id === id &&
    user.name === name &&
    user.email === email &&
    user.active === active &&
    Array.isArray(user.roles) &&
    user.roles.length === roles.length &&
    roles.every((role, index) => user.roles?.[index] === role)
  );
}
