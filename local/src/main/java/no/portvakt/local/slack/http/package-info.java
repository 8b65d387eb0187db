/** A small HTTP front on the JDK's own server. */
@NullMarked
package no.portvakt.local.slack.http;

import org.jspecify.annotations.NullMarked;
