import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from './http';

/** By the one-time link. */
export function useSetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      bodyOf(api.POST('/api/auth/set-password', { body })),
  });
}

/** Knowing the present one. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      bodyOf(api.POST('/api/auth/me/password', { body })),
  });
}
