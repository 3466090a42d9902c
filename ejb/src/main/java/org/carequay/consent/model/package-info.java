/** Rules of consents. */
package org.carequay.consent.model;
