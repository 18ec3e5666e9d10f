// The role of a party's link that says to whom one of its duties went: `duty:` and the id of the commitment.
const prefix = "duty:";

export const dutyRole = (commitmentId: string): string => `${prefix}${commitmentId}`;

/** Absent for any other role. */
export const dutyOf = (role: string): string | undefined => (role.startsWith(prefix) ? role.slice(prefix.length) : undefined);

/** Roles that say so, as SQL: `;` is the character after `:`. */
export const isDutyRole = (link: string): string => `${link}.role >= 'duty:' AND ${link}.role < 'duty;'`;
