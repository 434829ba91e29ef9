package org.provenant.application.intake.sheet;

/**
 * A sheet of a file.
 *
 * @param name its name; empty for CSV
 * @param hidden whether the people who open the file see it
 */
public record SheetName(String name, boolean hidden) {}
