/** Catches every mail that Portvakt sends, and shows it. */
@NullMarked
package no.portvakt.local.mail;

import org.jspecify.annotations.NullMarked;
