/** The Faces component of the body chart, and the pages that use it. */
package org.carequay.ui.encounter.bodychart;
