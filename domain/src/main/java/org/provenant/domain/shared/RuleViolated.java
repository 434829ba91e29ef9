package org.provenant.domain.shared;

import java.util.List;

/**
 * A user asked for something that a rule forbids. Carries the rule and the values its sentence names, no prose.
 */
public class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> values;

    /**
     * @param rule the broken rule
     * @param values what the rule's sentence names, in its order: text, numbers, dates or domain values
     */
    public RuleViolated(Rule rule, Object... values) {
        super(rule.key() + " " + List.of(values));
        this.rule = rule;
        this.values = List.of(values);
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> values() {
        return values;
    }
}
