package org.carequay.encounter.bodychart;

/** The sides and parts of the body that are drawn, each in a box of 400 by 800; left and right are the patient's. */
public enum BodyView {
    FRONT,
    BACK,
    LEFT,
    RIGHT,
    HEAD,
    HAND,
    FOOT
}
