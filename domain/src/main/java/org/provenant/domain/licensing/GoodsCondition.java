package org.provenant.domain.licensing;

import org.provenant.domain.regulation.GoodsState;

/** In which condition goods are to be imported. Refurbished goods count as used (TT 11/2018/TT-BTTTT, Article 2). */
public enum GoodsCondition {
    USED,
    REFURBISHED;

    /** The same as rules on goods name it. */
    public GoodsState state() {
        return this == USED ? GoodsState.USED : GoodsState.REFURBISHED;
    }
}
