package org.provenant.domain.licensing;

/** In which condition goods are to be imported. Refurbished goods count as used (TT 11/2018/TT-BTTTT, Article 2). */
public enum GoodsCondition {
    USED,
    REFURBISHED
}
