/** Mail that is stored before it is sent, and sent until the server takes it. */
@NullMarked
package no.portvakt.bot.mail;

import org.jspecify.annotations.NullMarked;
