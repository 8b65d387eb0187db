/**
 * Log-in with ID-porten, where a decision takes it: a link that works once, the protocol, and what
 * is done when somebody has logged in. What waits for a log-in is in the database, so that any
 * instance can go on with it.
 */
@NullMarked
package no.portvakt.bot.login;

import org.jspecify.annotations.NullMarked;
