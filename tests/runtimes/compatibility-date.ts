/** The day whose behaviour workerd shows; a flag that becomes the default later is not tested until this moves on. */
export const compatibilityDate = "2026-07-01";
