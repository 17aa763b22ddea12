/** Which documents are in this path? Files, folders, globs, archives, streams and submissions. */
package io.dateline.source;
