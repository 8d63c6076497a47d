import { errorOf, Unreachable } from './errors';

/**
 * Sends a large file, telling how much of it has left: `fetch` cannot say that.
 *
 * @param onSent the share that has left, from 0 to 1
 */
export function sendFile<T>(
  address: string,
  file: File,
  fields: Record<string, string | undefined>,
  onSent: (share: number) => void,
): Promise<T> {
  const form = new FormData();
  // Fields come first: the server knows them before it reads the file.
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('X-Dondoc', '1');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onSent(1);
    request.onerror = () => reject(new Unreachable());
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as T)
        : reject(errorOf(request.status, request.response));
    request.send(form);
  });
}
