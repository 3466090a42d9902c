/** The body chart of an encounter: the part of the feature's face that says where it hurts, and how that is drawn. */
package org.carequay.encounter.bodychart;
