package org.provenant.domain.shared;

import java.io.Serializable;

/** What the rule book calls something, in both languages, to be named inside a sentence. */
public record RuleBookName(String vietnamese, String english) implements Serializable {

    public String in(Language language) {
        return language == Language.EN ? english : vietnamese;
    }

    @Override
    public String toString() {
        return vietnamese;
    }
}
