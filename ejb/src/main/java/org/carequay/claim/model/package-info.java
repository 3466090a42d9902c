/** What files of insurers say, and the rules about it. */
package org.carequay.claim.model;
