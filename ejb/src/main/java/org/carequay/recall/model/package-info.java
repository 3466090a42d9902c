/** What kinds of recalls there may be. */
package org.carequay.recall.model;
