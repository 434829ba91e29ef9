package org.provenant.domain.regulation;

/** Whether goods were used before they come. */
public enum GoodsState {
    NEW,
    USED,
    /** Refurbished, remanufactured, renewed or recertified; treated as used (Circular 11/2018/TT-BTTTT, Article 2). */
    REFURBISHED;

    public boolean countsAsUsed() {
        return this != NEW;
    }
}
