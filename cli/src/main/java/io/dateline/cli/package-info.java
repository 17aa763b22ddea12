/** The command line: words in, text out. It knows core; core never knows it. */
package io.dateline.cli;
