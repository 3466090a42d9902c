/** What every page shares: who may open it, its language, its navigation, and how refusals and failures are told. */
package org.carequay.ui.shell;
