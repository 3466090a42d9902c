/** Rules of vital signs, lists and orders. */
package org.carequay.clinical.model;
