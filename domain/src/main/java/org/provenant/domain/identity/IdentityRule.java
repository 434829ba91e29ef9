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
    /** What was given to confirm an act is not the password of who acts. */
    OWN_PASSWORD_WRONG,
    PASSWORD_UNCHANGED,
    PASSWORD_INITIAL,
    PASSWORD_NOT_INITIAL,
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
    /** Names the address of the form and the permission that it needs. */
    FORM_NOT_ALLOWED,
    VIEW_STATE_INVALID,
    VIEW_OF_ANOTHER,
    VIEW_RETIRED,
    VIEW_NAME_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
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
