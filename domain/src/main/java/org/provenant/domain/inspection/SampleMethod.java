package org.provenant.domain.inspection;

/** How a sample is drawn; {@link SampleDraw} says exactly. */
public enum SampleMethod {
    /** Each record with the same chance. */
    RANDOM,
    /** Each unit of money with the same chance, at equal distances from a random start. */
    VALUE,
    /** Those with the most risk points. */
    RISK;

    /** Whether the register knows what the method weighs by. */
    public boolean suits(SamplePopulation population) {
        return switch (this) {
            case RANDOM -> true;
            case VALUE -> population != SamplePopulation.PERMIT;
            case RISK -> population == SamplePopulation.EQUIPMENT;
        };
    }
}
