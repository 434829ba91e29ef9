package org.provenant.domain.inspection;

import org.provenant.domain.shared.Rule;

/** Rules on inspections. */
public enum InspectionRule implements Rule {
    /** Nothing is added to what is closed. */
    INSPECTION_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    FINDINGS_OPEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Requests for papers are accepted or closed one by one, so that nothing that was asked for is forgotten. */
    REQUESTS_OPEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Several records are called the same; their numbers tell them apart. */
    SUBJECT_AMBIGUOUS,
    /** Nobody can give a paper by a day that has passed. */
    DUE_IN_THE_PAST,
    /** The company has no record of that kind by this number. */
    NO_SUCH_SUBJECT,
    SUBJECT_INCOMPLETE,
    FINDING_ANSWERED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    FINDING_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    SAMPLE_SIZE,
    SAMPLE_EXCEEDS_POPULATION,
    SEED_FORM,
    /** What only devices have was asked of something else. */
    FILTER_NOT_FOR_POPULATION,
    /** What has no value cannot be drawn by it. */
    NO_VALUES,
    SEVERAL_CURRENCIES,
    METHOD_NOT_FOR_POPULATION,
    REQUEST_ACCEPTED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    REQUEST_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Who holds something against the company does not answer in its name. */
    OWN_FINDING {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Who answered in the company's name does not judge the answer. */
    OWN_ANSWER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Who asked the company for a paper does not give it in its name. */
    OWN_REQUEST {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Who gave a paper in the company's name does not judge it. */
    OWN_PAPER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** There is nothing yet that could be accepted or sent back. */
    NOTHING_GIVEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    FILE_OR_RECORD
}
