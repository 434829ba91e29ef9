package org.provenant.web.platform;

/**
 * One of many values of a filter.
 *
 * @param value what the address holds
 * @param text how it is shown
 */
public record Choice(String value, String text) {}
