package org.provenant.domain.identity;

import org.provenant.domain.shared.Rule;

/** Rules on users, sign-in and roles. */
public enum IdentityRule implements Rule {
    /** Says the same whether the user name or the password is wrong. */
    SIGN_IN_FAILED,
    SIGN_IN_TOO_SOON,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_COMMON,
    PASSWORD_WRONG,
    PASSWORD_UNCHANGED,
    PASSWORD_INITIAL,
    LOGIN_FORM,
    LOGIN_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    SETUP_LINK_INVALID,
    ROLE_ALREADY_GIVEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    ROLE_NEEDS_COMPANY,
    ROLE_NOT_GIVEN,
    LAST_ADMINISTRATOR,
    NO_COMPANY_CHOSEN,
    /** Somebody else says who a user is. */
    OWN_LINK,
    /** Nobody of that name may act for the company. */
    NO_SUCH_USER,
    PERSON_LINKED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    USER_LINKED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PERSON_NOT_LINKED
}
