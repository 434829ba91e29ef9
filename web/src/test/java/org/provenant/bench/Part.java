package org.provenant.bench;

/** One thing that is measured, on a register of its own. */
interface Part {

    /** The name by which it is chosen. */
    String name();

    /** Measures and tells the figures. */
    void run(Figures figures) throws Exception;
}
