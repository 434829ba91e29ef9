package org.provenant.domain.reporting;

import org.provenant.domain.shared.Rule;

/** Rules on reports and their figures. */
public enum ReportingRule implements Rule {
    PERIOD_DOES_NOT_SUIT_KIND,
    PERIOD_NOT_OVER,
    NUMBER_INVALID,
    FIGURE_NEGATIVE,
    FIGURES_DO_NOT_BALANCE,
    STATES_DO_NOT_ADD_UP,
    APPENDIX_DIFFERS
}
