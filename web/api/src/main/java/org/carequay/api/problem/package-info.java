/** Every refusal and failure as a problem document, in the caller's language, without anything from inside. */
package org.carequay.api.problem;
