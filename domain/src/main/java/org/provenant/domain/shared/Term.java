package org.provenant.domain.shared;

import java.io.Serializable;

/**
 * A word of the {@link Terms} inside another sentence, for example the name of a field.
 *
 * @param key key in the terms bundle
 */
public record Term(String key) implements Serializable {}
