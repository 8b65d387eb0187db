@NullMarked
package no.portvakt.local.mail;

import org.jspecify.annotations.NullMarked;
