/** What patients agree to: what a clinic asks for and when, what they answered, and the packets in which they are asked. */
package org.carequay.consent;
